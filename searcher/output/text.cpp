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
        const ViewId view = view_of(settings_);
        if (!is_first_ && view != ViewId::count) out << "\n\n";
        is_first_ = false;
        TextPage page(out, settings_);
        switch (view) {
        case ViewId::results:
            return page.hits(result);
        case ViewId::facets:
            return page.facets(result);
        case ViewId::timeline:
            return page.timeline(result);
        case ViewId::full:
            return page.articles(result);
        case ViewId::count:
            return page.count(result);
        case ViewId::terms:
            return page.terms(result);
        case ViewId::kwic:
            return page.concordance(result);
        }
    }

    void end(std::ostream& out) override { out.flush(); }

  private:
    OutputSettings settings_;
    bool is_first_ = true;
};

} // namespace

std::unique_ptr<OutputFormat> make_text_format() { return std::make_unique<TextFormat>(); }

} // namespace lacuna::searcher
