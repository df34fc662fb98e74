"""The options of ``tag`` and ``timeline`` that say what the words leave to custom."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from dateline.timex.conventions import Conventions
from dateline.timex.readings import Order
from dateline.values import MONTHS_A_YEAR

_OPTIONS = (
    click.option(
        "--order",
        type=click.Choice([Order.DAY_FIRST.value, Order.MONTH_FIRST.value]),
        help='The order of "5/6/2024".  [default: what the article itself shows, else month-first]',
    ),
    click.option(
        "--hemisphere",
        type=click.Choice(["north", "south"]),
        default="north",
        show_default=True,
        help="The hemisphere of the seasons.",
    ),
    click.option(
        "--fiscal-start",
        type=click.IntRange(1, MONTHS_A_YEAR),
        default=1,
        show_default=True,
        help="The first month of a fiscal year, which has the name of the year in which it ends.",
    ),
)


def conventions_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give *command* the options, and their answer as its parameter *conventions*."""

    @wraps(command)
    def read(*args: Any, order: str | None, hemisphere: str, fiscal_start: int, **options: Any) -> Any:  # noqa: ANN401
        given = Conventions(
            order=Order(order) if order else Order.EITHER, south=hemisphere == "south", fiscal=fiscal_start
        )
        return command(*args, conventions=given, **options)

    for option in reversed(_OPTIONS):
        read = option(read)
    return read
