// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/formats.hpp"
#include "searcher/output/text_page.hpp"

namespace lacuna::searcher {

namespace {

class TextFormat final : public OutputFormat {
  public:
    void begin(std::ostream& /*out*/, const OutputSettings& settings) override {
        settings_ = settings;
        is_first_ = true;
    }

    void write(std::ostream& out, const SearchResult& result) override {
        const bool is_number = settings_.view.main() == ViewPart::total;
        if (!is_first_ && !is_number) out << "\n\n";
        is_first_ = false;
        TextPage page(out, settings_);
        if (!is_number) page.head(result);
        for (const ViewPart part : settings_.view.parts()) page.add(part, result);
    }

    void end(std::ostream& out) override { out.flush(); }

  private:
    OutputSettings settings_;
    bool is_first_ = true;
};

} // namespace

std::unique_ptr<OutputFormat> make_text_format() { return std::make_unique<TextFormat>(); }

} // namespace lacuna::searcher
