// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/collection.hpp"

#include "common/error.hpp"
#include "common/store/schema.hpp"
#include "tests/cli/process.hpp"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <thread>

namespace lacuna {
namespace {

namespace fs = std::filesystem;

void make(const std::string& path, const std::string& version = "1.0", int articles = 3) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
    if (!version.empty()) database.set_metadata(std::string(schema::version_key), version);
    for (int i = 0; i < articles; ++i) {
        Xapian::Document document;
        document.add_posting("censor", 1);
        document.set_data("caption=T\n");
        database.add_document(document);
    }
    database.commit();
}

/// What opening says; empty: nothing is wrong. Every complaint is about a database.
std::string complaint(const std::string& path, Accept accept = Accept::own_version) {
    try {
        static_cast<void>(Collection::open(path, accept));
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::database);
        return error.sentence();
    }
    return {};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

struct Fixture {
    test::Folder folder;
    std::string path = folder.path("news");
};

TEST_CASE_FIXTURE(Fixture, "a collection opens, and says where it is") {
    make(path);
    const auto collection = Collection::open(path);
    CHECK(collection.path() == path);
    CHECK(collection.database().get_doccount() == 3);
}

TEST_CASE_FIXTURE(Fixture, "what is no collection is refused by name") {
    CHECK(has(complaint(path), "no collection at " + path));
    CHECK(has(complaint(""), "no collection at"));
    fs::create_directory(path);
    CHECK(has(complaint(path), "holds no collection"));
    const auto file = folder.write("file", "text");
    CHECK(has(complaint(file), "is not a directory"));
    CHECK(has(complaint(file + "/below"), "is not a directory"));
}

TEST_CASE_FIXTURE(Fixture, "a Xapian database of somebody else is refused whatever is accepted") {
    make(path, {});
    CHECK(has(complaint(path), "not one of Lacuna's"));
    CHECK(has(complaint(path, Accept::any_version), "not one of Lacuna's"));
}

TEST_CASE_FIXTURE(Fixture, "minor versions are read, other major ones only where accepted") {
    for (const char* const version : {"1", "1.0", "1.99"}) {
        make(path, version);
        CHECK(complaint(path).empty());
    }
    for (const char* const version : {"2.0", "0.9", "11.0", "nonsense", "\x1b[2J"}) {
        CAPTURE(version);
        make(path, version);
        const auto said = complaint(path);
        CHECK(has(said, "has index format"));
        CHECK_FALSE(has(said, "\x1b"));
        CHECK(complaint(path, Accept::any_version).empty());
    }
}

TEST_CASE_FIXTURE(Fixture, "tables that are no files or hold nonsense are errors") {
    for (const char* const table : {"iamglass", "postlist.glass"}) {
        CAPTURE(table);
        const std::string file = path + "/" + table;
        make(path);
        fs::remove(file);
        CHECK_FALSE(complaint(path).empty());
        REQUIRE(mkfifo(file.c_str(), 0600) == 0);
        CHECK(has(complaint(path), "is not a regular file"));
        fs::remove(file);
        fs::create_symlink("/dev/zero", file);
        CHECK(has(complaint(path), "is not a regular file"));
        fs::remove_all(path);
    }
    make(path);
    folder.write("news/iamglass", "nonsense");
    CHECK_FALSE(complaint(path).empty());
}

TEST_CASE_FIXTURE(Fixture, "a collection goes on answering after another took its place") {
    make(path);
    const auto other = folder.path("other");
    make(other, "1.0", 7);
    const auto collection = Collection::open(path);
    fs::rename(path, folder.path("old"));
    fs::rename(other, path);
    fs::remove_all(folder.path("old"));
    CHECK(collection.database().get_termfreq("censor") == 3);
    CHECK(collection.database().get_document(3).get_data() == "caption=T\n");
    CHECK(Collection::open(path).database().get_doccount() == 7);
}

/// An environment variable for as long as a test lasts.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* const old = std::getenv(name)) old_ = old;
        setenv(name, value, 1);
    }
    ~Variable() {
        if (old_)
            setenv(name_, old_->c_str(), 1);
        else
            unsetenv(name_);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

  private:
    const char* name_;
    std::optional<std::string> old_;
};

TEST_CASE_FIXTURE(Fixture, "readers wait out the moment in which a writer renames twice") {
    make(path);
    const auto next = path + ".work/next";
    const auto old = path + ".work/old";
    fs::create_directory(path + ".work");
    make(next, "1.0", 5);
    std::atomic<bool> is_done = false;
    std::thread writer([&] {
        while (!is_done) {
            fs::rename(path, old);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            fs::rename(next, path);
            fs::rename(old, next);
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    });
    for (int i = 0; i < 300; ++i) {
        const auto said = complaint(path);
        CHECK(said == "");
    }
    is_done = true;
    writer.join();
}

TEST_CASE_FIXTURE(Fixture, "of a collection that stays moved aside it is said where it is") {
    fs::create_directory(path + ".work");
    make(path + ".work/old");
    CHECK(has(complaint(path), "moved aside in " + path + ".work/old"));
    fs::create_directory_symlink(path, folder.path("link"));
    CHECK(has(complaint(folder.path("link")), "moved aside in " + path + ".work/old"));
    fs::remove(path + ".work/old/iamglass");
    CHECK(has(complaint(path), "no collection at " + path));
}

TEST_CASE("the default collection follows the environment") {
    const Variable home("HOME", "/home/reader");
    const Variable data("XDG_DATA_HOME", "/data");
    const Variable db("LACUNA_DB", "/news");
    CHECK(default_collection() == "/news");
    const Variable no_db("LACUNA_DB", "");
    CHECK(default_collection() == "/data/lacuna/default");
    const Variable no_data("XDG_DATA_HOME", "");
    CHECK(default_collection() == "/home/reader/.local/share/lacuna/default");
    const Variable no_home("HOME", "");
    CHECK_THROWS_AS(static_cast<void>(default_collection()), Error);
}

} // namespace
} // namespace lacuna
