"""`python -m depesha.cli`."""

from depesha.cli import main

raise SystemExit(main())
