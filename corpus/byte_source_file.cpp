// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/byte_source.hpp"
#include "corpus/inputs.hpp"

#include <cerrno>
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

/// Closes what it opened; standard input is left open.
class FileSource final : public ByteSource {
  public:
    explicit FileSource(int descriptor) : descriptor_(descriptor) {}
    ~FileSource() override {
        if (descriptor_ != STDIN_FILENO) close(descriptor_);
    }

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        while (true) {
            const auto count = ::read(descriptor_, to.data(), to.size());
            if (count >= 0) return static_cast<std::size_t>(count);
            if (errno != EINTR) throw InputError(reason_of(errno));
        }
    }

  private:
    int descriptor_;
};

std::unique_ptr<ByteSource> open_file(const InputFile& file) {
    if (file.path.find('\0') != std::string::npos) throw InputError("no such file");
    const int following = file.is_argument ? 0 : O_NOFOLLOW;
    const int descriptor =
        open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | following);
    if (descriptor < 0) throw InputError(reason_of(errno));
    auto source = std::make_unique<FileSource>(descriptor);
    struct stat status {};
    if (fstat(descriptor, &status) != 0) throw InputError(reason_of(errno));
    if (!S_ISREG(status.st_mode)) throw InputError("not a regular file");
    return source;
}

} // namespace

std::unique_ptr<ByteSource> open_input(const InputFile& file) {
    if (file.path == "-") return decompressed(std::make_unique<FileSource>(STDIN_FILENO));
    return decompressed(open_file(file));
}

} // namespace lacuna::corpus
