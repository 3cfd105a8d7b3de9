"""What people import: ``load`` and what it gives."""
