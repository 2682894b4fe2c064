package main.protocol

answers := input.items
