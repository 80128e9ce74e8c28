"""What must hold: pure checks that turn received values into verified ones, or raise."""
