// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/byte_source.hpp"
#include "corpus/input/inputs.hpp"

#include <array>
#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace lacuna::corpus {

namespace {

std::string reason_of(int error) {
    if (error == ELOOP) return "symbolic link, not followed";
    if (error == ENOENT) return "no such file";
    if (error == EACCES) return "permission denied";
    return std::system_category().message(error);
}

std::int64_t nanoseconds(const timespec& time) {
    constexpr std::int64_t second = 1'000'000'000;
    return time.tv_sec * second + time.tv_nsec;
}

bool is_same_state(const struct stat& one, const struct stat& other) {
    return one.st_size == other.st_size && one.st_ino == other.st_ino &&
           nanoseconds(one.st_mtim) == nanoseconds(other.st_mtim) &&
           nanoseconds(one.st_ctim) == nanoseconds(other.st_ctim);
}

/// Closes what it opened; standard input is left open.
class FileSource final : public ByteSource, public StoredBytes {
  public:
    explicit FileSource(int descriptor, InputWatch* watch = nullptr)
        : descriptor_(descriptor), watch_(watch) {}
    ~FileSource() override {
        if (watch_ != nullptr) finish_watch();
        if (descriptor_ != STDIN_FILENO) close(descriptor_);
    }

    [[nodiscard]] const StoredBytes* stored() const override { return is_file_ ? this : nullptr; }
    [[nodiscard]] std::uint64_t size() const override {
        return static_cast<std::uint64_t>(before_.st_size);
    }
    [[nodiscard]] std::size_t read_at(std::uint64_t place, std::span<char> to) const override {
        while (true) {
            const auto count = pread(descriptor_, to.data(), to.size(), static_cast<off_t>(place));
            if (count >= 0) return static_cast<std::size_t>(count);
            if (errno != EINTR) throw InputError(reason_of(errno));
        }
    }

    /// The state of the file before anything of it is read.
    void begin_watch(const struct stat& status) {
        before_ = status;
        is_file_ = true;
        if (watch_ == nullptr) return;
        watch_->size = static_cast<std::uint64_t>(status.st_size);
        watch_->modified_ns = nanoseconds(status.st_mtim);
        // What is written in the same tick of the clock as before leaves the time as it is.
        timespec now{};
        clock_gettime(CLOCK_REALTIME_COARSE, &now);
        if (watch_->modified_ns >= nanoseconds(now)) watch_->modified_ns = InputWatch::no_time;
    }

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        while (true) {
            const auto count = ::read(descriptor_, to.data(), to.size());
            if (count >= 0) return taken(to.first(static_cast<std::size_t>(count)));
            if (errno != EINTR) throw InputError(reason_of(errno));
        }
    }

  private:
    std::size_t taken(std::span<const char> bytes) {
        if (watch_ == nullptr) return bytes.size();
        watch_->take({bytes.data(), bytes.size()});
        watch_->is_whole = bytes.empty();
        return bytes.size();
    }

    void finish_watch() {
        try {
            std::array<char, 64U << 10U> rest{};
            while (watch_->is_rest_wanted() && !watch_->is_whole && read(rest) > 0) {
            }
        } catch (const InputError&) {
            watch_->is_whole = false; // the reader has said why, or will when it reads again
        }
        struct stat after {};
        if (fstat(descriptor_, &after) != 0 || !is_same_state(before_, after))
            watch_->has_changed = true;
    }

    int descriptor_;
    InputWatch* watch_;
    struct stat before_ {};
    bool is_file_ = false; ///< and no stream
};

std::unique_ptr<ByteSource> open_file(const InputFile& file) {
    if (file.path.find('\0') != std::string::npos) throw InputError("no such file");
    const int following = file.is_argument ? 0 : O_NOFOLLOW;
    const int descriptor =
        open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | following);
    if (descriptor < 0) throw InputError(reason_of(errno));
    struct stat status {};
    const bool is_known = fstat(descriptor, &status) == 0;
    const bool is_file = is_known && S_ISREG(status.st_mode);
    auto source = std::make_unique<FileSource>(descriptor, is_file ? file.watch : nullptr);
    if (!is_known) throw InputError(reason_of(errno));
    if (!is_file) throw InputError("not a regular file");
    source->begin_watch(status);
    return source;
}

} // namespace

std::unique_ptr<ByteSource> open_input(const InputFile& file) {
    if (file.path == "-") return decompressed(std::make_unique<FileSource>(STDIN_FILENO));
    return decompressed(open_file(file));
}

} // namespace lacuna::corpus
