"""FieldKit: offline, encrypted, for semi-structured field interviews."""
