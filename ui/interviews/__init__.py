"""The page of interviews and documents, and bringing in texts made elsewhere."""
