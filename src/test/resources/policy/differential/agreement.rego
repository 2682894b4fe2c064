package main.agreement

answers := []
