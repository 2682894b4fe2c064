package main.agreement

answers := input.items
