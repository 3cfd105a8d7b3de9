"""The graph as files in other programs' formats, one module per format."""
