# SPDX-License-Identifier: GPL-3.0-or-later
# Programs, and what they print of themselves: man pages and completions.
install(TARGETS lacuna-index lacuna-search RUNTIME)
foreach(program lacuna-index lacuna-search)
    set(manual ${PROJECT_BINARY_DIR}/share)
    add_custom_command(
        OUTPUT ${manual}/${program}.1 ${manual}/${program}.bash ${manual}/_${program}
               ${manual}/${program}.fish
        COMMAND ${CMAKE_COMMAND} -E make_directory ${manual}
        COMMAND ${program} --generate man > ${manual}/${program}.1
        COMMAND ${program} --generate bash > ${manual}/${program}.bash
        COMMAND ${program} --generate zsh > ${manual}/_${program}
        COMMAND ${program} --generate fish > ${manual}/${program}.fish
        DEPENDS ${program} VERBATIM)
    add_custom_target(${program}-manual ALL DEPENDS ${manual}/${program}.1)
    install(FILES ${manual}/${program}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${manual}/${program}.bash RENAME ${program}
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    install(FILES ${manual}/_${program} DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
    install(FILES ${manual}/${program}.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endforeach()
