class PartnerWebhooksController < ActionController::API
  before_action :check_signature, only: [:show]

  def create
    Shipment.create!(params.require(:shipment).permit(:number))
    head :created
  end

  private

  def check_signature
    expected = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('PARTNER_SECRET'), request.raw_post)
    unless Rack::Utils.secure_compare(expected, request.headers['X-Partner-Signature'].to_s)
      render json: { error: 'signature' }, status: :unauthorized
    end
  end
end
