"""Counting and comparing. The only package that uses pandas; imported where it is needed, because that takes long."""
