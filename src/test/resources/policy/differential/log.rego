package main.log

answers := []
