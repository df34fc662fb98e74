"""Parts of a JSON object that show another side of the same Python object."""

from __future__ import annotations

from typing import Any

from marshmallow import fields


class Whole(fields.Nested):
    """Nest a schema that is given the whole object, not one attribute of it."""

    def get_value(self, obj: Any, *_: Any, **__: Any) -> Any:  # noqa: ANN401 - marshmallow's signature
        """Give *obj* itself to the nested schema."""
        return obj
