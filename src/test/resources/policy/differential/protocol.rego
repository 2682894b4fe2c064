package main.protocol

answers := []
