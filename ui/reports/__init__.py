"""Reports: sheets for paper, seen before they are printed or saved."""
