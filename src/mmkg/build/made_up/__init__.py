"""The parts that ``synth`` makes graphs of."""
