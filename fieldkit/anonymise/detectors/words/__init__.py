"""What is known of words: how a text is cut, its language, how words are inflected, which are everyday ones."""
