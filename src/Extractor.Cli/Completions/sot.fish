# In ~/.config/fish/config.fish:  sot completion fish | source
complete -c sot -a '(set -l line (commandline -cp); sot "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'
