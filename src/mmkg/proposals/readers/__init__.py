"""One module for each format: what a file says, as statements with their places."""
