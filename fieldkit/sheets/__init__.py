"""The printed sheets and the drawings on them. The only package that uses reportlab."""
