"""The commands, by what they are about. Each module puts its own onto the parser with `add_to`."""
