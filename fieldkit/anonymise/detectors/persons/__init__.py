"""People: by lists of names, by the register, and by what stands around a name."""
