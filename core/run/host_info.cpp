// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/host_info.h"

#include "core/base/descriptors.h"

#include <QSysInfo>
#include <QThread>

namespace quadrant {

HostInfo hostInfo() {
    HostInfo host;
    host.cores = QThread::idealThreadCount();
    host.kernel = QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion();
    host.qt = QString::fromLatin1(qVersion());
    host.descriptorLimit = descriptorLimit().soft;
    return host;
}

} // namespace quadrant
