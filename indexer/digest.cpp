// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/digest.hpp"

#include <array>
#include <fcntl.h>
#include <new>
#include <openssl/evp.h>
#include <unistd.h>

namespace lacuna::indexer {

struct Digest::Context {
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> evp{EVP_MD_CTX_new()};
};

Digest::Digest() : context_(std::make_unique<Context>()) {
    if (!context_->evp || EVP_DigestInit_ex(context_->evp.get(), EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc();
}

Digest::~Digest() = default;

void Digest::add(std::string_view bytes) {
    if (EVP_DigestUpdate(context_->evp.get(), bytes.data(), bytes.size()) != 1)
        throw std::bad_alloc();
}

std::string Digest::finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned length = 0;
    if (EVP_DigestFinal_ex(context_->evp.get(), bytes.data(), &length) != 1) throw std::bad_alloc();
    return {bytes.begin(), bytes.begin() + length};
}

std::string sha256(std::string_view bytes) {
    Digest digest;
    digest.add(bytes);
    return digest.finish();
}

std::string sha256_of_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return {};
    Digest digest;
    std::array<char, 65536> buffer{};
    ssize_t length = 0;
    while ((length = ::read(file, buffer.data(), buffer.size())) > 0)
        digest.add({buffer.data(), static_cast<std::size_t>(length)});
    ::close(file);
    return length < 0 ? std::string{} : digest.finish();
}

std::string hex(std::string_view digest, std::size_t bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char c : digest.substr(0, bytes)) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

} // namespace lacuna::indexer
