// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/run_html.h"

#include "core/base/format.h"
#include "core/base/language.h"
#include "core/report/figures/run_summary.h"
#include "core/report/pages/page_head.h"
#include "core/report/pages/run_charts.h"
#include "core/report/tables/summary_table.h"
#include "core/report/words/threshold_text.h"
#include "core/report/words/verdict_text.h"
#include "core/report/words/wall_time.h"
#include "core/scenario/scenario_file.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString titleOf(const Scenario& scenario) {
    return scenario.title.isEmpty() ? scenario.name : scenario.title;
}

class RunPage {
public:
    explicit RunPage(const RunRecord& record)
        : m_record(record)
        , m_run(summarise(record))
        , m_table(summaryTable(record)) {}

    QByteArray write() {
        openPage(m_markup, titleOf(m_record.scenario));
        m_markup.open(u"body"_s);
        writeTitle();
        m_markup.open(u"main"_s);
        writeAnswer();
        writeCharts();
        writeDetails();
        m_markup.close();
        m_markup.close();
        m_markup.close();
        return m_markup.bytes() + '\n';
    }

private:
    void writeTitle() {
        m_markup.open(u"header"_s);
        m_markup.element(u"h1"_s, titleOf(m_record.scenario));
        m_markup.element(u"p"_s,
                         u"%1, measured by %2 on %3"_s.arg(m_record.scenario.name, m_record.program,
                                                           utcText(m_record.started)),
                         {{u"class"_s, u"quiet"_s}});
        if (!m_record.scenario.description.isEmpty())
            m_markup.element(u"p"_s, m_record.scenario.description, {{u"class"_s, u"text"_s}});
        m_markup.close();
    }

    void writeAnswer() {
        m_markup.element(u"h2"_s, u"The answer"_s);
        for (const QString& sentence : m_table.answer)
            m_markup.element(u"p"_s, sentence, {{u"class"_s, u"text"_s}});
        writeVerdict();
        writeThresholds();
        writeWhy();
        writeTable();
        m_markup.open(u"ul"_s);
        for (const QString& note : m_table.notes)
            m_markup.element(u"li"_s, note);
        m_markup.element(u"li"_s, m_table.ending);
        m_markup.close();
    }

    void writeVerdict() {
        const auto verdict = verdictOn(m_run);
        const bool suspect = verdict && !verdict->sound();
        m_markup.open(u"div"_s, {{u"class"_s, suspect ? u"verdict suspect"_s : u"verdict"_s}});
        m_markup.open(u"p"_s);
        m_markup.element(u"strong"_s, verdict ? verdictText(verdict) : noValue());
        m_markup.text(u" – "_s + meaningOf(verdict));
        m_markup.close();
        m_markup.close();
    }

    static QString meaningOf(const std::optional<Verdict>& verdict) {
        if (!verdict)
            return u"nothing has been measured."_s;
        if (verdict->sound())
            return u"what measured was not what limited the figures: they are the server's."_s;
        return u"what measured may have limited the figures, for these reasons:"_s;
    }

    void writeThresholds() {
        const auto each = [this](auto&& any) {
            return std::any_of(m_record.endpoints.begin(), m_record.endpoints.end(), any);
        };
        if (!each([](const EndpointRecord& endpoint) { return !endpoint.thresholds.empty(); }))
            return;
        const QStringList sentences = notMet(m_record);
        const bool allHeld = !each([](const EndpointRecord& endpoint) {
            return std::any_of(endpoint.thresholds.begin(), endpoint.thresholds.end(),
                               [](const ThresholdOutcome& outcome) {
                                   return outcome.state != ThresholdOutcome::State::Held;
                               });
        });
        const bool met = sentences.empty();
        m_markup.open(u"div"_s, {{u"class"_s, met ? u"verdict"_s : u"verdict suspect"_s}});
        m_markup.element(u"p"_s, allHeld ? u"✓ All thresholds held."_s
                                 : met   ? u"Not all thresholds were judged."_s
                                         : u"✗ Thresholds not met:"_s);
        if (!met) {
            m_markup.open(u"ul"_s);
            for (const QString& sentence : sentences)
                m_markup.element(u"li"_s, sentence);
            m_markup.close();
        }
        m_markup.close();
    }

    /// Also the reasons of the verdicts.
    void writeWhy() {
        m_markup.open(u"dl"_s);
        for (std::size_t i = 0; i < m_run.columns.size(); ++i) {
            const SummaryColumn& column = m_run.columns[i];
            m_markup.element(u"dt"_s, column.name + u' ' + verdictText(column.verdict));
            for (const QString& sentence : m_table.why[i])
                m_markup.element(u"dd"_s, sentence);
        }
        m_markup.close();
    }

    void writeTable() {
        m_markup.open(u"div"_s, {{u"class"_s, u"scrolls"_s}});
        m_markup.open(u"table"_s, {{u"class"_s, u"summary"_s}});
        m_markup.element(u"caption"_s, u"All endpoints side by side"_s);
        m_markup.open(u"thead"_s);
        m_markup.open(u"tr"_s);
        columnHead(u"Figure"_s);
        for (const QString& name : m_table.columns)
            columnHead(name);
        m_markup.close();
        m_markup.close();
        writeRows();
        m_markup.close();
        m_markup.close();
    }

    /// A tbody for each section.
    void writeRows() {
        bool open = false;
        for (const SummaryTable::Row& row : m_table.rows) {
            if (open && row.heading)
                m_markup.close();
            if (!open || row.heading)
                m_markup.open(u"tbody"_s);
            open = true;
            m_markup.open(u"tr"_s);
            if (row.heading) {
                m_markup.element(u"th"_s, row.figure,
                                 {{u"scope"_s, u"rowgroup"_s},
                                  {u"colspan"_s, QString::number(m_table.columns.size() + 1)}});
            } else {
                m_markup.element(u"th"_s, row.figure, {{u"scope"_s, u"row"_s}});
                for (const QString& cell : row.cells)
                    m_markup.element(u"td"_s, cell);
            }
            m_markup.close();
        }
        if (open)
            m_markup.close();
    }

    void columnHead(const QString& text) {
        m_markup.element(u"th"_s, text, {{u"scope"_s, u"col"_s}});
    }

    void writeCharts() {
        m_markup.element(u"h2"_s, u"Response times by percentile"_s);
        m_markup.open(u"figure"_s, {{u"class"_s, u"wide"_s}});
        writeChart(m_markup, percentileChart(m_record), 800, 300);
        m_markup.element(u"figcaption"_s,
                         u"Of all requests that ended, up to the slowest. Who never came back is "
                         u"not in it."_s);
        m_markup.close();
        m_markup.element(u"h2"_s, u"Over time"_s);
        for (const EndpointCharts& charts : endpointCharts(m_record)) {
            m_markup.element(u"h3"_s, charts.name);
            m_markup.open(u"div"_s, {{u"class"_s, u"pair"_s}});
            writeFigure(charts.latency, u"Response times: "_s);
            writeFigure(charts.rate, u"Requests: "_s);
            m_markup.close();
        }
    }

    void writeFigure(const SvgChart& chart, const QString& what) {
        m_markup.open(u"figure"_s);
        writeChart(m_markup, chart, 540, 220);
        m_markup.element(u"figcaption"_s, what + chart.description);
        m_markup.close();
    }

    void writeDetails() {
        m_markup.element(u"h2"_s, u"How it was measured"_s);
        writeFacts();
        m_markup.open(u"details"_s);
        m_markup.element(u"summary"_s, u"The whole scenario, as JSON: save it to run it again"_s);
        const QByteArray json = QJsonDocument(toJson(m_record.scenario)).toJson();
        m_markup.element(u"pre"_s, QString::fromUtf8(json));
        m_markup.close();
    }

    void writeFacts() {
        m_markup.open(u"table"_s, {{u"class"_s, u"facts"_s}});
        m_markup.element(u"caption"_s, u"Program, machine and times"_s);
        m_markup.open(u"tbody"_s);
        fact(u"Program"_s, m_record.program);
        fact(u"Started"_s, utcText(m_record.started));
        const HostInfo& host = m_record.host;
        fact(u"Processor cores"_s, QString::number(host.cores));
        fact(u"Kernel"_s, host.kernel);
        fact(u"Qt"_s, host.qt);
        fact(u"File descriptors"_s, u"at most %1"_s.arg(host.descriptorLimit));
        for (const EndpointRecord& endpoint : m_record.endpoints)
            fact(endpoint.name, endpointText(endpoint));
        m_markup.close();
        m_markup.close();
    }

    static QString endpointText(const EndpointRecord& endpoint) {
        if (endpoint.status == EndpointStatus::Pending)
            return statusId(endpoint.status);
        QStringList parts{utcText(endpoint.started),
                          formatDuration(endpoint.totals.measured) + u" measured"_s};
        if (!endpoint.url.isEmpty())
            parts.append(endpoint.url);
        return parts.join(u", "_s);
    }

    void fact(const QString& name, const QString& value) {
        m_markup.open(u"tr"_s);
        m_markup.element(u"th"_s, name, {{u"scope"_s, u"row"_s}});
        m_markup.element(u"td"_s, value);
        m_markup.close();
    }

    const RunRecord& m_record;
    const RunSummary m_run;
    const SummaryTable m_table;
    Markup m_markup;
};

} // namespace

QByteArray runHtml(const RunRecord& record) {
    const InEnglish english;
    return RunPage(record).write();
}

} // namespace quadrant
