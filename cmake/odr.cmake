# SPDX-License-Identifier: GPL-3.0-or-later
# One Definition Rule: all our libraries are linked once with the types of all sources compared, so
# that two types of one name are an error. Their objects hold both machine code and what that link
# reads; every other link takes the machine code.
set(compared lacuna_base lacuna_glass lacuna_store lacuna_corpus lacuna_indexer lacuna_searcher)
foreach(library ${compared})
    target_compile_options(${library} PRIVATE -flto -ffat-lto-objects)
endforeach()
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/odr.cpp CONTENT "int main() {}\n")
add_executable(one_definition ${PROJECT_BINARY_DIR}/generated/odr.cpp)
set_target_properties(one_definition PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
# Takes back the -fno-lto of all other programs, for which it has to be its exact opposite.
target_link_options(one_definition PRIVATE -flto -O0 -Wodr -Werror=odr -Wlto-type-mismatch)
list(TRANSFORM compared REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE archives)
target_link_libraries(one_definition PRIVATE
    -Wl,--whole-archive ${archives} -Wl,--no-whole-archive ${compared})
add_dependencies(one_definition ${compared})
