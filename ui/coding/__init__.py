"""Reading a transcript and putting codes and memos on it."""
