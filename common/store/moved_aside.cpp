// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/moved_aside.hpp"

#include <cerrno>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>

namespace lacuna {

namespace {

namespace fs = std::filesystem;

constexpr int most_links = 16;

/// `path` with its folders resolved, and without a slash at its end.
fs::path in_real_folder(const fs::path& path) {
    std::error_code error;
    const fs::path named = path.has_filename() ? path : path.parent_path();
    const auto absolute = fs::absolute(named, error);
    if (error) return named;
    const auto folder = fs::canonical(absolute.parent_path(), error);
    return error ? named : folder / named.filename();
}

/// What is not there has no canonical path: its links are followed as far as they lead.
fs::path real_place(const std::string& collection) {
    std::error_code error;
    const auto real = fs::canonical(collection, error);
    if (!error) return real;
    fs::path place = in_real_folder(collection);
    for (int links = 0; links < most_links && fs::is_symlink(place, error); ++links)
        place = in_real_folder(place.parent_path() / fs::read_symlink(place, error));
    return place;
}

} // namespace

std::string work_path(const std::string& collection) {
    return real_place(collection).string() + ".work";
}

std::string aside_path(const std::string& work) { return work + "/old"; }

Aside aside_of(const std::string& collection) {
    struct stat status {};
    if (stat((collection + "/iamglass").c_str(), &status) == 0) return Aside::no;
    const auto aside = aside_path(work_path(collection)) + "/iamglass";
    if (lstat(aside.c_str(), &status) == 0) return Aside::yes;
    return errno == EACCES ? Aside::hidden : Aside::no;
}

} // namespace lacuna
