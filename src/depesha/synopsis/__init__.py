"""A collation as a user wants it: for a terminal, a spreadsheet, another program, a browser."""

from depesha.synopsis.comparing import Row, State, Stretch, rows
from depesha.synopsis.page import as_page
from depesha.synopsis.plain import as_csv, as_json
from depesha.synopsis.terminal import as_terminal

__all__ = ["Row", "State", "Stretch", "as_csv", "as_json", "as_page", "as_terminal", "rows"]
