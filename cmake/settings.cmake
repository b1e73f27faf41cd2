# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours is built with.
add_library(lacuna_settings INTERFACE)
target_include_directories(lacuna_settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(lacuna_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -fstack-protector-strong
    # g++ 12 warns of overlapping copies inside its own std::string (GCC bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(LACUNA_WERROR)
    target_compile_options(lacuna_settings INTERFACE -Werror)
endif()
# LACUNA_SANITIZE_LESS names checks to leave out: those of each pointer cost two fifths of the time
# to compile, and AddressSanitizer sees most of what they would when the pointer is used.
if(LACUNA_SANITIZE)
    target_compile_options(lacuna_settings INTERFACE
        -fsanitize=${LACUNA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
        ${LACUNA_SANITIZE_LESS})
    target_link_options(lacuna_settings INTERFACE -fsanitize=${LACUNA_SANITIZE})
    target_compile_definitions(lacuna_settings INTERFACE _GLIBCXX_ASSERTIONS LACUNA_SANITIZED)
else()
    target_link_options(lacuna_settings INTERFACE -Wl,-z,relro,-z,now)
endif()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Reading headers of libraries costs more than most sources do. Not in every build: a precompiled
# header hides an include that a source lacks.
if(LACUNA_PRECOMPILE)
    target_precompile_headers(lacuna_settings INTERFACE
        <algorithm> <array> <filesystem> <functional> <map> <memory> <optional> <ranges> <span>
        <string> <string_view> <unordered_map> <variant> <vector> <fmt/format.h>)
endif()
if(LACUNA_ODR)
    string(APPEND CMAKE_EXE_LINKER_FLAGS " -fno-lto")
endif()

# The day that man pages carry: of the last commit, so that two builds of one source are equal.
execute_process(COMMAND git log -1 --format=%cs WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    OUTPUT_VARIABLE LACUNA_DATE OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(NOT LACUNA_DATE)
    string(TIMESTAMP LACUNA_DATE "%Y-%m-%d" UTC)
endif()
configure_file(cmake/version.hpp.in ${PROJECT_BINARY_DIR}/generated/version.hpp @ONLY)
target_include_directories(lacuna_settings INTERFACE ${PROJECT_BINARY_DIR}/generated)
