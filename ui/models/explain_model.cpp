// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/explain_model.h"

#include "core/explain/explainer.h"
#include "core/library/explanation_recorders.h"
#include "core/library/library_settings.h"

#include <mutex>
#include <utility>

namespace quadrant {

class ExplainModel::Private {
public:
    explicit Private(ExplainModel* model)
        : q(model) {}

    /// From the explainer's thread. What has not been fetched yet gives way to what is newer.
    void put(const Explanation& told) {
        auto newest = std::make_shared<const Explanation>(told);
        bool wake = false;
        {
            const std::scoped_lock lock(mutex);
            wake = !latest;
            latest = std::move(newest);
        }
        if (wake)
            QMetaObject::invokeMethod(
                q, [this] { deliver(); }, Qt::QueuedConnection);
    }

    void deliver() {
        {
            const std::scoped_lock lock(mutex);
            explanation = std::exchange(latest, nullptr);
        }
        if (explanation->status != RunStatus::Running)
            running = stopping = false;
        Q_EMIT q->changed();
    }

    ExplainModel* q;
    bool running = false;
    bool stopping = false;
    std::shared_ptr<const Explanation> explanation;
    std::mutex mutex;
    std::shared_ptr<const Explanation> latest; ///< not fetched yet
    std::unique_ptr<ExplanationRecorders> recorders;
    std::unique_ptr<Explainer> explainer; ///< last: its thread ends before the others go
};

ExplainModel::ExplainModel(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this)) {}

ExplainModel::~ExplainModel() = default;

void ExplainModel::start(const Scenario& scenario, double timeScale) {
    if (d->running)
        return;
    // The last one's thread returned right after it told its end, so replacing it doesn't wait.
    d->explainer.reset(); // it tells these recorders
    d->recorders = std::make_unique<ExplanationRecorders>(libraryPath());
    d->explainer = std::make_unique<Explainer>(
        scenario, timeScale, [this](const Explanation& told) { d->put(told); },
        [recorders = d->recorders.get()] { return recorders->next(); });
    d->explanation = nullptr;
    d->running = true;
    d->explainer->start();
    Q_EMIT changed();
}

QString ExplainModel::notRecorded() const {
    return d->recorders && !d->running ? d->recorders->error() : QString();
}

void ExplainModel::stop() {
    if (!d->running)
        return;
    d->stopping = true;
    d->explainer->requestStop();
    Q_EMIT changed();
}

bool ExplainModel::isRunning() const {
    return d->running;
}

bool ExplainModel::isStopping() const {
    return d->stopping;
}

std::shared_ptr<const Explanation> ExplainModel::explanation() const {
    return d->explanation;
}

} // namespace quadrant

#include "moc_explain_model.cpp"
