"""Places: by lists, by what stands beside a name, as addresses."""
