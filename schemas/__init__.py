"""The JSON shapes of Dateline: what may come in, and what goes out. Nothing here knows HTTP."""
