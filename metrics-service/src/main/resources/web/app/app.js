import * as echarts from 'echarts';

// The table below the chart says the same; the chart is drawn without colour alone: each line has its own symbol.
const data = document.getElementById('trend-data');
if (data) {
  const lines = JSON.parse(data.textContent);
  const months = lines[0].points.map((point) => point.month);
  const lowestTarget = Math.min(...lines.map((line) => line.target ?? 100));
  const place = document.getElementById('trend');
  place.classList.add('drawn');
  const chart = echarts.init(place, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    legend: { top: 0, textStyle: { fontSize: 13 } },
    grid: { left: 48, right: 64, top: 40, bottom: 28 },
    tooltip: {
      trigger: 'axis',
      formatter: (items) => items.map((item) => `${item.marker}${item.seriesName}: ${item.data.fraction}`).join('<br>'),
    },
    xAxis: { type: 'category', data: months },
    yAxis: { type: 'value', min: (range) => Math.max(0, Math.floor(Math.min(range.min, lowestTarget) / 10) * 10 - 10), max: 100, axisLabel: { formatter: '{value} %' } },
    series: lines.map((line, index) => ({
      name: line.name,
      type: 'line',
      symbol: index === 0 ? 'circle' : 'rect',
      symbolSize: 9,
      lineStyle: { type: index === 0 ? 'solid' : 'dashed', width: 2 },
      color: index === 0 ? '#0b4f8a' : '#8c1d18',
      data: line.points.map((point) => ({ value: point.percent ?? null, fraction: point.fraction })),
      markLine: line.target && { silent: true, symbol: 'none', label: { formatter: `> ${line.target} %` }, data: [{ yAxis: line.target }] },
    })),
  });
  window.addEventListener('resize', () => chart.resize());
  document.body.dataset.chart = 'drawn';
}
