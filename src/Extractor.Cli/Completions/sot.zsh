# In ~/.zshrc, after compinit:  eval "$(sot completion zsh)"
_sot() {
    local -a words_known
    words_known=("${(@f)$(sot "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
    compadd -- ${words_known}
    _files
}
compdef _sot sot
