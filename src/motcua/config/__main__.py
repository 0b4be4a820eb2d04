"""`python -m motcua.config` is `motcua`."""

from motcua.config.cli import main

if __name__ == "__main__":
    main()
