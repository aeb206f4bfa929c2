"""The encrypted vault: its folder, its keys, its one database and its backups."""
