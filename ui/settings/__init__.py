"""Settings of the window and of the vault that is open."""
