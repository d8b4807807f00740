export default 'icons.svg';
