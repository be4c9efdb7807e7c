# In ~/.bashrc:  eval "$(sot completion bash)"
_sot_complete() {
    local IFS=$'\n'
    mapfile -t COMPREPLY < <(compgen -W "$(sot "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}")
}
complete -o default -F _sot_complete sot
