"""The codebook: codes, what they mean, and the passages that carry them."""
