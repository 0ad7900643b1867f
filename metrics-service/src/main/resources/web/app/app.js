import * as echarts from 'echarts';

// The table below the chart says the same. Nothing depends on colour: the line has dots, the target is a dashed line
// with its own label, and each point tells its days, its numerator and its denominator.
const data = document.getElementById('trend-data');
if (data) {
  const { name, points, target, promise } = JSON.parse(data.textContent);
  const place = document.getElementById('trend');
  const chart = echarts.init(place, null, { renderer: 'svg' });
  const floor = (range) => Math.max(0, Math.floor(Math.min(range.min, target ?? 100) / 10) * 10 - 10);
  chart.setOption({
    animation: false,
    grid: { left: 56, right: target === undefined ? 24 : 120, top: 24, bottom: 32 },
    tooltip: { trigger: 'axis', formatter: ([item]) => points[item.dataIndex].told },
    xAxis: { type: 'category', data: points.map((point) => point.label) },
    yAxis: { type: 'value', min: floor, max: 100, axisLabel: { formatter: '{value} %' } },
    series: [{
      name,
      type: 'line',
      symbol: 'circle',
      showAllSymbol: true,
      symbolSize: points.length > 60 ? 5 : 9,
      lineStyle: { width: 2 },
      color: '#0b4f8a',
      data: points.map((point) => point.percent ?? null),
      markLine: target !== undefined && {
        silent: true, symbol: 'none', lineStyle: { type: 'dashed', color: '#1b2430', width: 1.5 },
        label: { formatter: promise, color: '#1b2430' }, data: [{ yAxis: target }],
      },
    }],
  });
  window.addEventListener('resize', () => chart.resize());
  document.body.dataset.chart = 'drawn';
}
