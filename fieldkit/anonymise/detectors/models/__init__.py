"""Models that learnt from marked texts: the small one for six languages, and the network for Russian."""
