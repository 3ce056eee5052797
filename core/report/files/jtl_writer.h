// SPDX-License-Identifier: GPL-3.0-or-later
// Writes each request as a row of JMeter's result file (JTL as CSV), with JMeter's default columns
// (jmeter.save.saveservice.* in its user's manual), so that its report generator reads it. Rows are
// written while the run goes on, a batch after each quarter of a second, by a thread of its own.
//
// Times are in whole ms, as JMeter's are. `Latency`, JMeter's time to the first byte, is the whole
// time, and `Connect` 0: neither is measured. `bytes` are the body's, and `sentBytes` are not
// counted. In an open loop a request begins when it was to start.
#pragma once

#include "core/base/named_thread.h"
#include "core/base/result.h"
#include "core/run/request_listener.h"

#include <QFile>
#include <QString>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace quadrant {

/// A row, with its line end. `startedMs` is since 1970.
QByteArray jtlRow(const LoggedRequest& request, qint64 startedMs, const QString& endpoint,
                  const QString& url, const Scenario& scenario, int users);
QByteArray jtlHead();

class JtlWriter final : public RequestListener {
public:
    /// Fails where the file can't be made; makes missing folders.
    static Result<std::shared_ptr<JtlWriter>> open(const QString& path, const Scenario& scenario);
    ~JtlWriter() override;

    void ended(const EndpointRecord& endpoint, RequestBatch requests, int users) override;

    /// After the run: waits until all is written. An error says what is missing.
    Result<Done> finish();

private:
    struct Batch {
        QString endpoint;
        QString url;
        qint64 startedMs = 0; ///< of the endpoint's load
        int users = 0;
        RequestBatch requests;
    };

    JtlWriter(const QString& path, const Scenario& scenario);
    void write();
    void write(const Batch& batch);

    const QString m_path;
    const Scenario m_scenario;
    QFile m_file;
    QString m_error;
    std::uint64_t m_leftOut = 0;

    std::mutex m_mutex;
    std::condition_variable m_told;
    std::deque<Batch> m_batches;
    bool m_ending = false;
    NamedThread m_thread;
};

} // namespace quadrant
