# SPDX-License-Identifier: GPL-3.0-or-later
# Every library we build on, found here and nowhere else. scripts/packages.txt names their packages.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
# Static where a dynamic library would lengthen the searcher's start.
set(Boost_USE_STATIC_LIBS ON)
find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
find_package(ICU 72 REQUIRED COMPONENTS i18n uc data)
find_package(LibXml2 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibLZMA REQUIRED)
find_package(BZip2 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(simdjson REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(tomlplusplus REQUIRED)

pkg_check_modules(Xapian REQUIRED IMPORTED_TARGET xapian-core>=1.4.22)
find_library(RE2_STATIC NAMES libre2.a REQUIRED)
add_library(re2_static INTERFACE)
target_link_libraries(re2_static INTERFACE ${RE2_STATIC} Threads::Threads)
pkg_check_modules(Uchardet REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(Zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(Archive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(Brotli REQUIRED IMPORTED_TARGET libbrotlidec)

# cld2 comes without any package description.
find_path(CLD2_INCLUDE_DIR cld2/public/compact_lang_det.h REQUIRED)
find_library(CLD2_LIBRARY cld2 REQUIRED)
add_library(cld2 INTERFACE)
target_include_directories(cld2 SYSTEM INTERFACE ${CLD2_INCLUDE_DIR})
target_link_libraries(cld2 INTERFACE ${CLD2_LIBRARY})

# The searcher's start is short only if ICU is linked from its static library: see docs/evaluation.md.
find_library(ICU_UC_STATIC NAMES libicuuc.a REQUIRED)
find_library(ICU_I18N_STATIC NAMES libicui18n.a REQUIRED)
find_library(ICU_DATA_STATIC NAMES libicudata.a REQUIRED)
add_library(icu_static INTERFACE)
target_link_libraries(icu_static INTERFACE ${ICU_I18N_STATIC} ${ICU_UC_STATIC} ${ICU_DATA_STATIC}
    Threads::Threads ${CMAKE_DL_LIBS})

# Xapian's inverter makes millions of small objects, for which the C library's allocator is slow.
find_library(JEMALLOC_STATIC NAMES libjemalloc_pic.a REQUIRED)
add_library(jemalloc_static INTERFACE)
target_link_libraries(jemalloc_static INTERFACE ${JEMALLOC_STATIC} Threads::Threads ${CMAKE_DL_LIBS} m)
