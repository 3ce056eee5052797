// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/jtl_writer.h"

#include "core/base/language.h"
#include "core/report/files/csv_table.h"
#include "core/report/words/failure_text.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// Rows that wait to be written; a disk that is slower than that loses some, and it is said.
constexpr std::size_t mostWaiting = 2'000'000;

struct JtlRow {
    const LoggedRequest& request;
    qint64 startedMs;
    const QString& endpoint;
    const QString& url;
    const Scenario& scenario;
    int users;
};

qint64 elapsedMs(const JtlRow& row) {
    return std::chrono::round<std::chrono::milliseconds>(row.request.took).count();
}

QString failureOf(const JtlRow& row) {
    const std::optional<FailureKind>& failure = row.request.failure;
    return failure ? sampleText(*failure, {.sample = row.request.sample}, row.scenario) : QString();
}

QString responseCode(const JtlRow& row) {
    const std::optional<FailureKind>& failure = row.request.failure;
    const bool hasStatus =
        !failure || *failure == FailureKind::Status4xx || *failure == FailureKind::Status5xx;
    return hasStatus ? QString::number(row.request.sample)
                     : u"Non HTTP response code: "_s + failureKindId(*failure);
}

QString responseMessage(const JtlRow& row) {
    if (row.request.failure)
        return failureOf(row);
    return row.request.sample == 200 ? u"OK"_s : QString();
}

QString threadName(const JtlRow& row) {
    return u"%1 1-%2"_s.arg(row.endpoint).arg(row.request.connection + 1);
}

/// JMeter's, in its order.
const std::vector<CsvColumn<JtlRow>>& jtlColumns() {
    using Column = CsvColumn<JtlRow>;
    const auto always = [](const char* name, const QString& text) {
        return Column::text(name, [text](const JtlRow&) { return text; });
    };
    const auto users = [](const JtlRow& row) { return row.users; };
    static const std::vector<Column> columns{
        Column::count("timeStamp", [](const JtlRow& row) { return row.startedMs; }),
        Column::count("elapsed", elapsedMs),
        Column::text("label", [](const JtlRow& row) { return row.endpoint; }),
        Column::text("responseCode", responseCode),
        Column::text("responseMessage", responseMessage),
        Column::text("threadName", threadName),
        always("dataType", u"text"_s),
        Column::text(
            "success",
            [](const JtlRow& row) { return row.request.failure ? u"false"_s : u"true"_s; }),
        Column::text("failureMessage", failureOf),
        Column::count("bytes", [](const JtlRow& row) { return row.request.bodyBytes; }),
        always("sentBytes", u"0"_s),
        Column::count("grpThreads", users),
        Column::count("allThreads", users),
        Column::text("URL", [](const JtlRow& row) { return row.url; }),
        Column::count("Latency", elapsedMs),
        always("IdleTime", u"0"_s),
        always("Connect", u"0"_s),
    };
    return columns;
}

} // namespace

QByteArray jtlHead() {
    CsvWriter csv("\n");
    writeNames(csv, jtlColumns());
    return csv.csv();
}

QByteArray jtlRow(const LoggedRequest& request, qint64 startedMs, const QString& endpoint,
                  const QString& url, const Scenario& scenario, int users) {
    const InEnglish english;
    CsvWriter csv("\n");
    writeCells<JtlRow>(csv, jtlColumns(), {request, startedMs, endpoint, url, scenario, users});
    return csv.csv();
}

Result<std::shared_ptr<JtlWriter>> JtlWriter::open(const QString& path, const Scenario& scenario) {
    std::shared_ptr<JtlWriter> writer(new JtlWriter(path, scenario));
    const bool folder = QDir().mkpath(QFileInfo(path).path());
    if (!folder || !writer->m_file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        writer->m_file.write(jtlHead()) < 0)
        return Error{u"cannot write %1: %2"_s.arg(path, folder ? writer->m_file.errorString()
                                                               : u"its folder can't be made"_s)};
    writer->m_thread = NamedThread("jtl", [raw = writer.get()] { raw->write(); });
    return writer;
}

JtlWriter::JtlWriter(const QString& path, const Scenario& scenario)
    : m_path(path)
    , m_scenario(scenario)
    , m_file(path) {}

JtlWriter::~JtlWriter() {
    [[maybe_unused]] const auto done = finish();
}

void JtlWriter::ended(const EndpointRecord& endpoint, RequestBatch requests, int users) {
    using std::chrono::milliseconds;
    const auto started =
        std::chrono::duration_cast<milliseconds>(endpoint.started.time_since_epoch()).count();
    const std::lock_guard lock(m_mutex);
    std::size_t waiting = 0;
    for (const Batch& batch : m_batches)
        waiting += batch.requests.requests.size();
    m_leftOut += requests.leftOut;
    if (waiting > mostWaiting) {
        m_leftOut += requests.requests.size();
        return;
    }
    m_batches.push_back({endpoint.name, endpoint.url, started, users, std::move(requests)});
    m_told.notify_one();
}

Result<Done> JtlWriter::finish() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_told.notify_one();
    m_thread.join();
    if (m_error.isEmpty() && m_file.isOpen() && !m_file.flush())
        m_error = m_file.errorString();
    m_file.close();
    if (!m_error.isEmpty())
        return Error{u"cannot write all of %1: %2"_s.arg(m_path, m_error)};
    if (m_leftOut > 0)
        return Error{
            u"%1 lacks %2 requests: there were more than could be written"_s.arg(m_path).arg(
                m_leftOut)};
    return Done{};
}

void JtlWriter::write() {
    for (bool last = false; !last;) {
        std::deque<Batch> batches;
        {
            std::unique_lock lock(m_mutex);
            m_told.wait(lock, [this] { return m_ending || !m_batches.empty(); });
            batches = std::exchange(m_batches, {});
            last = m_ending && batches.empty();
        }
        for (const Batch& batch : batches)
            write(batch);
    }
}

/// After an error nothing more is tried: the rows would have a hole.
void JtlWriter::write(const Batch& batch) {
    using std::chrono::milliseconds;
    QByteArray rows;
    for (const LoggedRequest& request : batch.requests.requests)
        rows += jtlRow(request,
                       batch.startedMs +
                           std::chrono::duration_cast<milliseconds>(request.started).count(),
                       batch.endpoint, batch.url, m_scenario, batch.users);
    if (m_error.isEmpty() && (m_file.write(rows) != rows.size() || !m_file.flush()))
        m_error = m_file.errorString();
}

} // namespace quadrant
