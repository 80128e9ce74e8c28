"""What travels: pure values, their canonical bytes and nothing else."""
