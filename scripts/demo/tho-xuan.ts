/** The article that demo and tests are about. */
export const THO_XUAN =
  'https://thoxuan.thanhhoa.gov.vn/portal/Pages/2023-1-31/Thuong-truc-Huyen-uy-lam-viec-Tuyen-giaoqzkvbn.aspx';
