// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/xapian_errors.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/xapian.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <initializer_list>
#include <string_view>

namespace lacuna {

namespace {

bool names_any(std::string_view text, std::initializer_list<int> system_errors) {
    return std::any_of(system_errors.begin(), system_errors.end(), [&](int code) {
        return text.find(std::strerror(code)) != std::string_view::npos;
    });
}

std::string reason_of(const Xapian::Error& error) {
    std::string reason = error.get_msg();
    if (const char* const system = error.get_error_string())
        reason.append(" (").append(system).append(")");
    return reason;
}

constexpr const char* room_hint =
    "what was published before is intact; make room and run the command again";

[[noreturn]] void throw_database_error(const std::string& name, const Xapian::Error& error) {
    const std::string reason = reason_of(error);
    if (names_any(reason, {EMFILE, ENFILE}))
        throw Error(ErrorKind::resources,
                    fmt::format("cannot open {}: {}", name, std::strerror(EMFILE)),
                    "ulimit -n raises the limit");
    if (names_any(reason, {ENOMEM}))
        throw Error(ErrorKind::resources,
                    fmt::format("cannot open {}: {}", name, std::strerror(ENOMEM)));
    if (names_any(reason, {EACCES, EROFS, EPERM}))
        throw Error(ErrorKind::database, fmt::format("{} cannot be opened or written to: {}", name,
                                                     std::strerror(EACCES)));
    if (names_any(reason, {ENOSPC, EFBIG, EDQUOT}))
        throw Error(ErrorKind::resources, fmt::format("cannot write {}: {}", name, reason),
                    room_hint);
    throw Error(ErrorKind::database, fmt::format("{}: {}", name, reason),
                "lacuna-index check tells whether it is damaged");
}

} // namespace

void rethrow_as_error(const std::string& collection) {
    const std::string name = printable_path(collection);
    try {
        throw;
    } catch (const Xapian::DatabaseLockError& error) {
        if (error.get_msg().find("not supported") != std::string::npos)
            throw Error(ErrorKind::database,
                        fmt::format("the file system of {} has no locks, which Xapian needs: {}",
                                    name, reason_of(error)),
                        "--no-lock writes without one; make sure that nobody else writes then");
        throw Error(ErrorKind::locked,
                    fmt::format("another program is writing to {}: {}", name, reason_of(error)));
    } catch (const Xapian::DatabaseVersionError& error) {
        throw Error(ErrorKind::database,
                    fmt::format("{} is of another Xapian version: {}", name, reason_of(error)));
    } catch (const Xapian::Error& error) {
        throw_database_error(name, error);
    }
}

void rethrow_as_write_error(const std::string& path) {
    try {
        throw;
    } catch (const Xapian::DatabaseCorruptError&) {
        rethrow_as_error(path);
    } catch (const Xapian::DatabaseLockError&) {
        rethrow_as_error(path);
    } catch (const Xapian::InvalidOperationError&) {
        // Undoing a failed write is what Xapian cannot do here; the failure itself is not told.
        throw Error(ErrorKind::resources,
                    fmt::format("cannot write {}: the disk is full, or a limit is reached",
                                printable_path(path)),
                    room_hint);
    } catch (const Xapian::Error& error) {
        throw Error(ErrorKind::resources,
                    fmt::format("cannot write {}: {}", printable_path(path), reason_of(error)),
                    room_hint);
    }
}

} // namespace lacuna
