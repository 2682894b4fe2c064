package main.log

answers := input.items
