"""Engines behind one small protocol; drivers' errors are translated here and nowhere else."""
